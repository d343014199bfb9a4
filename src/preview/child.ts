/** Process of a preview whose own code may change: `node child.ts OPTIONS`, started by `supervise.ts`. */
import { problemLines } from './problemLines.ts';
import { startPreview, type PreviewOptions } from './preview.ts';

/** What the process tells. */
export type FromChild =
  | { ready: { url: string; port: number } }
  | { moved: string }
  | { lines: string[] }
  | { polling: number }
  | { failed: { message: string; code?: string | undefined } };

const tell = (message: FromChild) => process.send?.(message);
const options = JSON.parse(process.argv[2]!) as PreviewOptions;

try {
  const preview = await startPreview({
    ...options,
    developing: true,
    onProblems: problemLines((lines) => tell({ lines })),
    onMoved: (moved) => tell({ moved }),
    onPolling: (polling) => tell({ polling }),
  });
  process.once('disconnect', () => void preview.close().then(() => process.exit()));
  tell({ ready: { url: preview.url, port: preview.port } });
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  tell({ failed: { message, code } });
  process.disconnect?.();
}
