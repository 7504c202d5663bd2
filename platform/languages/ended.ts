/** A sentence with the dot that ends it, once: what it ends by may bring its own ('2 червня 2026 р.', 'Karine H.'), the mark that ends a name of another script after it. */
export const ended = (sentence: string): string =>
  /[.!?…]\u2069?$/.test(sentence) ? sentence : `${sentence}.`
