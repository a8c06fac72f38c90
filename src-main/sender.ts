/** Who may ask. Shapes only: the rule is tested without Electron. */
export interface SenderFrame {
  readonly origin: string;
  readonly parent: unknown;
}

/**
 * True for the top frame of the console's own page, showing what we serve. A frame that is gone, one inside another,
 * a page of any other window and any other origin are strangers. (`detached` does not help: after a crash Electron 33
 * says it of the reloaded page too.)
 */
export function isOurPage(
  sender: { readonly contentsId: number; readonly frame: SenderFrame | null },
  ours: { readonly contentsId: number; readonly origin: string },
): boolean {
  try {
    const { frame } = sender;
    if (frame === null || frame.parent !== null) return false;
    return sender.contentsId === ours.contentsId && frame.origin === ours.origin;
  } catch {
    return false; // Electron throws on the properties of a frame that was disposed of
  }
}
