import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS_FIELDS, type SettingsFile } from '../../archive/fieldNames.ts';
import { readYaml } from '../../problems/mend/readYaml.ts';
import type { Place } from '../../problems/yaml.ts';

/**
 * Where the fields of a settings file stand, also where its YAML is not yet sound.
 * @param file of the archive
 */
export function settingsPlaces(contentDir: string, file: SettingsFile): (path: PropertyKey[]) => Place {
  const text = readFileSync(join(contentDir, file), 'utf8').replace(/^\ufeff/, '');
  return readYaml(text, SETTINGS_FIELDS[file]).placeOf;
}
