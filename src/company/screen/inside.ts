const SMALL = /^(?:[LD]['’]|(?:Le|La|Les|Un|Une|Des|Nos|Notre|Tout|Toute|Tous|Toutes|Groupe) )/

/** The same French words inside a sentence: 'Groupe 7' → 'groupe 7', 'L’épicerie' → 'l’épicerie'; a name keeps its capital. */
export const inside = (words: string): string =>
  SMALL.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
