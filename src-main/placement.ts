/** Where the window goes: where it was, if that can still be seen. Sizes in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MINIMUM_SIZE = { width: 640, height: 480 } as const;
const DEFAULT_SIZE = { width: 1200, height: 800 } as const;

/** How much of the top edge must be on a display, for a hand to grab it. */
const GRIP = { width: 120, height: 32 } as const;

/** Bounds for the window. Without `x` and `y` the system centres it. `workAreas`: of each display, primary first. */
export function placeWindow(
  workAreas: readonly Rectangle[],
  saved: Rectangle | null,
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const home = (saved && workAreas.find((area) => isReachable(saved, area))) ?? workAreas[0];
  const size = fit(saved ?? DEFAULT_SIZE, home);
  if (!saved || !workAreas.some((area) => isReachable(saved, area))) return size;
  return { ...size, x: saved.x, y: saved.y };
}

function isReachable(window: Rectangle, area: Rectangle): boolean {
  const shared = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return shared >= GRIP.width && window.y >= area.y && window.y + GRIP.height <= area.y + area.height;
}

function fit(size: { width: number; height: number }, area: Rectangle | undefined) {
  const limit = area ?? size;
  return {
    width: Math.max(MINIMUM_SIZE.width, Math.min(size.width, limit.width)),
    height: Math.max(MINIMUM_SIZE.height, Math.min(size.height, limit.height)),
  };
}
