/** What a field says when nothing was typed in it. That it is too long, `checkForm` says, in the language of its reader. */
export const filled = 'Remplissez ce champ.'

export const absentToEmpty = (value: unknown) => value ?? ''
export const emptyToNull = (value: unknown) => (value === '' || value === undefined ? null : value)
