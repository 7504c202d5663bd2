/** What a field says when nothing was typed in it, or too much. */
export const filled = 'Remplissez ce champ.'
export const long = (max: number) => `Ce texte est trop long : ${max} caractères au plus.`

export const absentToEmpty = (value: unknown) => value ?? ''
export const emptyToNull = (value: unknown) => (value === '' || value === undefined ? null : value)
