/** `--check-config`: the settings in force and where each came from, as JSON, for whoever rolls this out. */
import { app } from 'electron';
import { serverOrigin } from '../src-core/domain/server-url.ts';
import { readSettings } from '../src-core/settings-store.ts';
import type { CommandLine } from './command-line.ts';
import { type JsonFile, openJsonFile } from './json-file.ts';

type Source = 'default' | 'settings' | 'command-line';

/** `ok` is false when something on disk or on the command line cannot be used as it stands. */
export function checkConfig({ server }: CommandLine): { readonly ok: boolean; readonly text: string } {
  const file = openJsonFile('settings');
  const { values, sources, problems } = readFile(file);
  if (server !== null) {
    values['server'] = server;
    sources['server'] = 'command-line';
  }
  const { server: address } = values;
  if (typeof address === 'string' && serverOrigin(address) === null)
    problems.push(`server (${sources['server']}) is no address to use: https, or http on this machine`);
  const settings = Object.entries(values).map(([key, value]) => [key, { value, source: sources[key] }]);
  const report = {
    version: app.getVersion(),
    profile: app.getPath('userData'),
    settings: Object.fromEntries(settings),
    problems,
  };
  return { ok: problems.length === 0, text: JSON.stringify(report, null, 2) };
}

function readFile(file: JsonFile) {
  const document = file.read();
  const replaced: string[] = [];
  const values: Record<string, unknown> = readSettings(document, (_level, _fact, fields) => {
    replaced.push(String(fields?.['name']));
  });
  const isKept = (key: string) => Object.hasOwn(document, key) && !replaced.includes(key);
  const sources: Record<string, Source> = Object.fromEntries(
    Object.keys(values).map((key) => [key, isKept(key) ? 'settings' : 'default']),
  );
  const problems = replaced.map((key) => `settings.json: no such value of ${key}`);
  return {
    values: { ...values },
    sources,
    problems: file.broken ? ['settings.json cannot be read', ...problems] : problems,
  };
}
