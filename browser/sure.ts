/** A number far above what is usual is asked again, once: what must be filled is then the box that says so. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-most]')) {
  const { need = '', needSays = '', most = '', mostSays = '' } = form.dataset
  form.addEventListener(
    'submit',
    () => {
      const box = form.elements.namedItem(need)
      const typed = box instanceof HTMLInputElement ? Number(box.value.replace(',', '.')) : 0
      const isFar = typed > Number(most)
      if (isFar) form.querySelector('[data-sure]')?.removeAttribute('hidden')
      form.dataset['need'] = isFar ? 'sure' : need
      form.dataset['needSays'] = isFar ? mostSays : needSays
    },
    { capture: true },
  )
}
