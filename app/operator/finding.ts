/** One thing that was looked at; `cure` when it is not well. */
export type Finding = { about: string; said: string; cure?: string }
