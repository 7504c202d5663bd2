/** Each language in which pages for everybody exist, by its own name and in its script. French is that of the law, and of who works at a desk. */
export const languages = {
  fr: { name: 'Français', direction: 'ltr' },
  en: { name: 'English', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
  uk: { name: 'Українська', direction: 'ltr' },
} as const

export type Language = keyof typeof languages

export const languageCodes: readonly Language[] = ['fr', 'en', 'ar', 'uk']

/** 'ar' when this is one of them. */
export const asLanguage = (text: string | undefined): Language | undefined =>
  languageCodes.find((one) => one === text)

/** What a browser prefers among them, by its header 'Accept-Language'; undefined when it names none. */
export function preferredLanguage(header: string | undefined): Language | undefined {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', weight] = wish
      .trim()
      .toLowerCase()
      .split(/;\s*q=/)
    return { language: asLanguage(tag.split('-')[0]), weight: weight === undefined ? 1 : Number(weight) || 0 }
  })
  return wishes
    .filter(({ language, weight }) => language && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0]?.language
}
