/** What the console is opened on. */

export interface Target {
  readonly server: string;
  /** Null: the user's normal profile. */
  readonly profileDir: string | null;
  /** The team's canned replies. */
  readonly replies: string | null;
  /** The demo's agent. Null: whoever signs in. */
  readonly signIn: { readonly usuario: string; readonly pass: string } | null;
}
