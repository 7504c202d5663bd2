const { owner: id = '', src = '' } = (document.querySelector('main') || document.body).dataset

/** Whose page this is, as the page says it: nobody else reads, sends or finds what is kept under this id. */
export const owner = id

/** The address of the script that sends (letters.ts); none where nobody is signed in. */
export const sender = src
