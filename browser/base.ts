import { preventDoubleSending } from './base/busy.ts'
import { closeFolds } from './base/folds.ts'
import { handOverLeaving } from './base/leave.ts'
import { bringLetters } from './base/letters.ts'
import { bringListening } from './base/listen.ts'

handOverLeaving() // before the next: a form that asks first has not left
preventDoubleSending()
closeFolds()
bringListening()
// A form that came back is read from its errors, not from the top of the page.
document.getElementById('erreurs')?.focus()
const owner = document.querySelector('main')?.dataset['owner']
bringLetters().catch(() => (document.documentElement.hidden = false)) // no place to keep anything on this device
// Somebody who left without network: no page of theirs is read before their session is closed (letters/leave.ts); on a page of nobody it is.
if (owner) document.documentElement.hidden = localStorage.getItem('beffroi-sortie') !== null
else {
  localStorage.removeItem('beffroi-sortie')
  if ('caches' in window) void caches.delete('sortie')
}
