declare const kind: unique symbol

/**
 * What names one thing of a kind: text that is not taken for the name of a thing of another kind. Without a kind, what a form or an address
 * gives: it becomes the id of what first asks for it.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- any kind, and none yet
export type Id<Kind extends string = any> = string & { readonly [kind]: Kind }

/** How the ids of a family are made, from these: seeds, and what is found again by its words. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever asks says of what
export type Naming<Args extends readonly unknown[]> = <Of extends Id = Id>(...args: Args) => Of

/** Text as the id of a thing: only where a form, an address, a file or a row of the database gives it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever asks says of what
export const asId = <Of extends Id = Id>(text: string): Of => text as Of

/** The same, where there may be none. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever asks says of what
export const idOrNull = <Of extends Id = Id>(text: string | null | undefined): Of | null =>
  text ? (text as Of) : null

/** The id of something new: random, so that nobody guesses it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever asks says of what
export const newId = <Of extends Id = Id>(): Of => crypto.randomUUID() as string as Of
