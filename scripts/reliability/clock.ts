/**
 * Another time, for a program and all that it starts: loaded before it (`NODE_OPTIONS=--import`). The clock runs on
 * from `CLOCK_AT`; what the file system notes is of the real one, as where a machine's clock is set while it runs.
 */
const RealDate = Date;
const offset = RealDate.parse(process.env['CLOCK_AT'] ?? '') - RealDate.now();

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: unknown[], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [target.now() + offset] : args, newTarget) as Date,
  apply: (target) => new target(target.now() + offset).toString(),
  get: (target, key) => (key === 'now' ? () => target.now() + offset : (Reflect.get(target, key) as unknown)),
});
