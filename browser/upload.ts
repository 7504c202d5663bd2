// A heavy file leaves with its form: a bar says how far it is, then that it is being put away; the page that answers takes the place of this one.
// Without script the form is sent as any other.
import { howFarIn } from './transfer/how-far.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) prepare(form)

function prepare(form: HTMLFormElement): void {
  const howFar = howFarIn(form)
  const box = form.querySelector<HTMLInputElement>('input[type="file"]')
  if (!howFar || !box) return
  let isLeaving = false

  form.addEventListener('submit', (event) => {
    if (!box.files || box.files.length === 0) return
    event.preventDefault()
    if (isLeaving) return
    isLeaving = true
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      howFar.fill(total > 0 ? (100 * loaded) / total : 0)
    })
    request.upload.addEventListener('load', () => {
      howFar.fill(undefined)
      howFar.say('arrived')
    })
    request.addEventListener('load', () => {
      document.open()
      document.write(request.responseText)
      document.close()
    })
    request.addEventListener('error', () => {
      isLeaving = false
      howFar.say('cut')
    })
    howFar.fill(0)
    howFar.say('leaves')
    request.send(new FormData(form))
  })
}
