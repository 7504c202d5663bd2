export { dropNote, mergeNote, putNote } from './change-note.ts'
export { nameNote } from './name-note.ts'
export { deleteNotes, findNote, listNotes, type Named, type NoteKind } from './store.ts'
export { ownNotes, type OwnNote } from './read-own-notes.ts'
