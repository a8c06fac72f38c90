/** Where the window was, in `window.json`: not a setting, nobody chose it. */
import { type BrowserWindow, screen } from 'electron';
import * as v from 'valibot';
import { openJsonFile } from './json-file.ts';
import { placeWindow } from './placement.ts';

const Pixels = v.pipe(v.number(), v.integer());
const State = v.object({ x: Pixels, y: Pixels, width: Pixels, height: Pixels, maximized: v.boolean() });

const SETTLED_MS = 400; // a drag is dozens of moves; the last one counts

export interface WindowState {
  /** For the window's options. */
  readonly bounds: ReturnType<typeof placeWindow>;
  readonly maximized: boolean;
  /** Remembers every later move. */
  follow(window: BrowserWindow): void;
}

/** Only after `ready`: it asks which displays there are. */
export function createWindowState(): WindowState {
  const file = openJsonFile('window');
  const saved = v.safeParse(State, file.read());
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const workAreas = [primary, ...others].map(({ workArea }) => workArea);
  return {
    bounds: placeWindow(workAreas, saved.success ? saved.output : null),
    maximized: saved.success && saved.output.maximized,
    follow(window) {
      let timer: NodeJS.Timeout | undefined;
      const save = () => {
        clearTimeout(timer);
        file.write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
      };
      const later = () => {
        clearTimeout(timer);
        timer = setTimeout(save, SETTLED_MS);
      };
      window.on('resize', later).on('move', later).on('maximize', later).on('unmaximize', later);
      window.on('close', save);
    },
  };
}
