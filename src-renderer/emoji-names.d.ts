declare module 'virtual:emoji-names' {
  /** Made by `scripts/vite/emoji-names.ts`. */
  const lines: string;
  export default lines;
}
