/** 'mardi 2 juin' → 'Mardi 2 juin' */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
