/** What the window shows before its page is drawn: the page's own background, so that nothing flashes. */
export const BACKGROUND = { light: '#ffffff', dark: '#1a1a1d' } as const;
