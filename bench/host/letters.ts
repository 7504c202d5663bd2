import { hearLetters, type Beffroi } from '#testing'

export type Letters = {
  /** The last address of that folder that was written to somebody; undefined when none was. */
  linkTo: (recipient: string, folder: string) => string | undefined
  /** The last six digits that were written to them. @throws when none were */
  codeTo: (recipient: string) => string
}

/** The letters that leave from now on: a secret is not kept. */
export function readLetters(beffroi: Beffroi): Letters {
  const all = hearLetters(beffroi)
  const last = (recipient: string, pattern: RegExp) =>
    all.flatMap((one) => (one.recipient === recipient ? (pattern.exec(one.body)?.[0] ?? []) : [])).at(-1)
  return {
    linkTo: (recipient, folder) => last(recipient, new RegExp(`/immersions/${folder}/[\\w-]+`)),
    codeTo: (recipient) => {
      const code = last(recipient, /\b\d{3}\s\d{3}\b/)
      if (!code) throw new Error(`no code went to ${recipient}`)
      return code.replaceAll(/\s/g, '')
    },
  }
}
