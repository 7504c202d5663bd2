// A button that copies the words of another element: shown only where the browser can.

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const from = document.querySelector(`#${button.dataset['copy']}`)
  if (!from || !navigator.clipboard) continue
  button.hidden = false
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(from.textContent ?? '').then(() => (button.textContent = 'Copié'))
  })
}
