// A picture is made small on the telephone as soon as it is taken, so that it leaves even by a poor network. What cannot be drawn
// leaves as it is.
const LARGEST = 1600

if ('createImageBitmap' in window)
  for (const box of document.querySelectorAll<HTMLInputElement>('input[type="file"][accept*="image/jpeg"]'))
    box.addEventListener('change', () => void shrink(box))

async function shrink(box: HTMLInputElement): Promise<void> {
  const [file] = box.files ?? []
  const picture = file && (await createImageBitmap(file).catch(() => undefined))
  if (!file || !picture) return
  const scale = Math.min(1, LARGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.75))
  if (!small || small.size >= file.size || box.files?.[0] !== file) return
  const given = new DataTransfer()
  given.items.add(new File([small], 'photo.jpg', { type: 'image/jpeg' }))
  box.files = given.files
}
