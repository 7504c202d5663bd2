// Where the browser can read a barcode, a button takes a picture of it and fills the field, which has the words. Elsewhere nothing
// appears: one types.

type Found = { rawValue: string }
type Detector = { detect(source: ImageBitmap): Promise<Found[]> }
type Maker = new (options: { formats: string[] }) => Detector

const maker: Maker | undefined =
  'BarcodeDetector' in window ? (Reflect.get(window, 'BarcodeDetector') as Maker) : undefined

for (const field of document.querySelectorAll<HTMLInputElement>('input[name="ean"]'))
  if (maker) prepare(field, maker)

function prepare(field: HTMLInputElement, Maker: Maker): void {
  const {
    saidScan = '',
    saidReading = '',
    saidFound = '',
    saidNone = '',
    saidUnreadable = '',
  } = field.dataset
  const camera = document.createElement('input')
  camera.type = 'file'
  camera.accept = 'image/*'
  camera.setAttribute('capture', 'environment')
  camera.hidden = true
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button quiet'
  button.textContent = saidScan
  const said = document.createElement('p')
  said.className = 'hint'
  said.setAttribute('role', 'status')
  button.addEventListener('click', () => camera.click())
  camera.addEventListener('change', () => void read())
  field.after(button, camera, said)

  async function read(): Promise<void> {
    const [photo] = camera.files ?? []
    if (!photo) return
    said.textContent = saidReading
    try {
      const [found] = await new Maker({ formats: ['ean_13', 'ean_8', 'upc_a'] }).detect(
        await createImageBitmap(photo),
      )
      if (found) field.value = found.rawValue
      said.textContent = found ? saidFound : saidNone
    } catch {
      said.textContent = saidUnreadable
    }
  }
}
