/** Which host opens: Electron where it can run, a browser tab where it cannot, and why. */

export interface Machine {
  readonly platform: NodeJS.Platform;
  /** Undefined on Windows. */
  readonly uid: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--browser` */
  readonly browserAsked: boolean;
}

export type Binary = { readonly path: string } | { readonly problem: string };

export type Choice =
  | { readonly host: 'electron'; readonly path: string }
  | { readonly host: 'browser'; readonly reason: string };

/** The binary is only looked for (and downloaded) where it could run. */
export async function chooseHost(machine: Machine, findBinary: () => Promise<Binary>): Promise<Choice> {
  const reason = whyNotElectron(machine);
  if (reason !== null) return { host: 'browser', reason };
  const binary = await findBinary();
  return 'path' in binary ? { host: 'electron', path: binary.path } : { host: 'browser', reason: binary.problem };
}

function whyNotElectron({ platform, uid, env, browserAsked }: Machine): string | null {
  if (browserAsked) return '--browser asks for it';
  if (platform !== 'linux') return null;
  if (uid === 0) return "this is root, where Chromium's sandbox cannot start, and it is never switched off";
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY)';
  return null;
}
