import { readSheet } from '#platform/sheets'
import { inputFile } from './inputs-bring.ts'

/** The doors of the shops of Calais, as the State would publish them: no such file is among the inputs, its points are invented. */
export async function addressesOfShops(): Promise<File> {
  const file = inputFile('calais/commercants.csv')
  const read = await readSheet(new Uint8Array(await file.arrayBuffer()), file.name)
  const rows = read.ok ? (read.sheets[0]?.rows ?? []) : []
  const lines = rows.map(({ fields }, n) => {
    const [, number, suffix, street] = /^(\d+) ?(bis|ter|)\b ?(.*)$/.exec(fields['Adresse'] ?? '') ?? []
    const point = `${1.84 + n / 2000};${50.94 + n / 2000}`
    return `62193_${1000 + n}_${number};${number};${suffix};${street};${fields['Code postal']};62193;${fields['Commune']};${point}`
  })
  const titles = 'id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat'
  return new File([[titles, ...lines, ''].join('\n')], 'adresses-62193.csv')
}
