/** A sentence with the dot that ends it, once: what it ends by may bring its own ('2 червня 2026 р.', 'Karine H.'). */
export const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)
