/** Puts text into a field as if it were typed: `input` is heard, and the platform's undo takes it back. */
export function insertText(
  box: HTMLTextAreaElement,
  [from, to]: readonly [number, number],
  text: string,
  selected: readonly [number, number] | null = null,
): void {
  box.focus();
  box.setSelectionRange(from, to);
  // Deprecated, and without a successor: whatever sets the value otherwise forgets what undo would go back to.
  document.execCommand('insertText', false, text);
  if (selected) box.setSelectionRange(from + selected[0], from + selected[1]);
}
