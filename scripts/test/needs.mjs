/** The real parts a suite stands on. Each `need` answers null when it is there, else why it is not. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright';

const isRoot = process.getuid?.() === 0;

/** Where the browser is; the same order in tests/e2e/support/places.ts. */
function findChromium() {
  const places = [
    process.env.MOSTRADOR_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** Debian's chromium is installed where we may; anywhere else the agent is told what to install. */
export function needChromium() {
  if (findChromium()) return null;
  if (isRoot && existsSync('/etc/debian_version')) {
    console.log('No browser here: installing Debian’s chromium (apt-get install chromium), as root.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
    if (findChromium()) return null;
  }
  return 'no Chromium: install it (`apt-get install chromium`, `npx playwright install chromium`) or set MOSTRADOR_CHROMIUM';
}

/** The Electron program, or null. Asking the `electron` package itself would start a download. */
function findElectron() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (dist) return existsSync(join(dist, 'electron')) ? join(dist, 'electron') : null;
  const home = join(createRequire(import.meta.url).resolve('electron/package.json'), '../dist');
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const program = join(home, names[process.platform] ?? 'electron');
  return existsSync(program) ? program : null;
}

/** The command that gives a desktop (display, bus, notification daemon, keyring, unprivileged user), as words. */
export function desktopCommand() {
  return process.env.MOSTRADOR_DESKTOP?.split(' ').filter(Boolean) ?? [];
}

/** Electron's binary comes at first use of the package; here is the place to bring it, as any user would. */
export function needElectron() {
  if (findElectron()) return null;
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    console.log('Electron’s binary is not here yet: asking its package to bring it.');
    const install = createRequire(import.meta.url).resolve('electron/install.js');
    spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: 300_000 });
    if (findElectron()) return null;
  }
  return 'no Electron binary, and its package could not download it (`npx install-electron` says why): point ELECTRON_OVERRIDE_DIST_PATH at one';
}

/** A window on a screen, as a user who is not root: Chromium’s sandbox cannot start as root, and stays on. */
export function needDesktop() {
  if (desktopCommand().length > 0) return null;
  if (isRoot)
    return 'running as root, where Chromium’s sandbox cannot start: set MOSTRADOR_DESKTOP to a wrapper command';
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return null;
  return 'no display (DISPLAY is not set): run it in a desktop session or under MOSTRADOR_DESKTOP';
}

/** The installer is really installed, so only as root on a Debian that was set up for it, which the wrapper tells. */
export function needInstaller() {
  if (!isRoot || !existsSync('/etc/debian_version')) return 'it installs the .deb, which takes root on Debian';
  if (desktopCommand().length === 0)
    return 'it installs the .deb on this machine: set MOSTRADOR_DESKTOP if that is fine';
  return null;
}
