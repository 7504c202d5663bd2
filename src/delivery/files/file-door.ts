import { writeName } from '#platform/i18n'
import { readDecimal, readPhone } from '#platform/sheets'
import type { OrderLine } from './order-line.ts'
import type { FileOrder } from './file-order.ts'

export function doorIn({ cells }: OrderLine): FileOrder['door'] {
  const phone = readPhone(cells.phone)
  const [latitude, longitude] = [readDecimal(cells.latitude), readDecimal(cells.longitude)]
  const isPoint =
    latitude.ok && longitude.ok && Math.abs(latitude.value) <= 90 && Math.abs(longitude.value) <= 180
  return {
    recipientName: writeName(cells.client),
    phone: phone.ok ? phone.value : cells.phone || null,
    email: cells.email || null,
    address: cells.address,
    postcode: cells.postcode,
    town: cells.town,
    floor: 0,
    lift: 'unknown',
    words: '',
    sent:
      isPoint && (latitude.value !== 0 || longitude.value !== 0)
        ? { latitude: latitude.value, longitude: longitude.value }
        : null,
  }
}
