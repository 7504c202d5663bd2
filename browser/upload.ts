// A heavy file leaves with its form: a bar says how far it is, then that it is being put away; the page that answers takes the place of this one.
// Without script the form is sent as any other.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) prepare(form)

function prepare(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-island="leaving"]')
  const bar = form.querySelector('progress')
  const box = form.querySelector<HTMLInputElement>('input[type="file"]')
  if (!place || !bar || !box) return
  let isLeaving = false

  const say = (name: string) => {
    place.hidden = false
    for (const one of place.querySelectorAll<HTMLElement>('[data-state]'))
      one.hidden = one.dataset['state'] !== name
    bar.hidden = name === 'cut'
  }

  form.addEventListener('submit', (event) => {
    if (!box.files || box.files.length === 0) return
    event.preventDefault()
    if (isLeaving) return
    isLeaving = true
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total > 0 ? Math.round((100 * loaded) / total) : 0
    })
    request.upload.addEventListener('load', () => {
      bar.removeAttribute('value')
      say('arrived')
    })
    request.addEventListener('load', () => {
      document.open()
      document.write(request.responseText)
      document.close()
    })
    request.addEventListener('error', () => {
      isLeaving = false
      say('cut')
    })
    bar.value = 0
    say('leaves')
    request.send(new FormData(form))
  })
}
