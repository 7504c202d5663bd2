import { preventDoubleSending } from './base/busy.ts'
import { clearWhenLeaving } from './base/leave.ts'
import { prepareListening } from './base/listen.ts'

preventDoubleSending()
clearWhenLeaving()
prepareListening()
// A form that came back is read from its errors, not from the top of the page.
document.getElementById('erreurs')?.focus()
