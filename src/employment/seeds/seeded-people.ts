import { motives, type Motive, type Proof, type Situation } from '../exit.ts'

/** Those who left between July 2018 and April 2019, in that order: invented, as everybody here. */
export const left: readonly (readonly [familyName: string, givenName: string, how: Motive | null])[] = [
  ['Berquin', 'Loïc', 'job seeker'],
  ['Cazin', 'Maryse', 'personal reason'],
  ['Derycke', 'Kamel', 'inactive'],
  ['Fasquel', 'Sandrine', 'job seeker'],
  ['Gambier', 'Jordan', 'short job'],
  ['Hembert', 'Assia', null],
  ['Lamirand', 'Rudy', 'job seeker'],
  ['Mouillière', 'Gérard', 'death'],
  ['Neuville', 'Oumou', 'training'],
  ['Pruvot', 'Cyril', 'job seeker'],
  ['Quénu', 'Magali', 'aided job'],
  ['Ringot', 'Tarik', 'permanent job'],
  ['Sauzet', 'Nathalie', 'permanent job'],
  ['Tellier', 'Ibrahim', 'job seeker'],
  ['Vasseur', 'Mélanie', 'permanent job'],
  ['Wacheux', 'Denis', 'job seeker'],
  ['Yvart', 'Corinne', 'trial ended'],
  ['Zaoui', 'Farès', 'no news'],
  ['Baheux', 'Élodie', 'training'],
  ['Coquelle', 'Adama', null],
  ['Delattaignant', 'Sylvie', 'training'],
  ['Evrard-Petit', 'Kévin', 'short job'],
  ['Fourmentin', 'Leïla', 'short job'],
  ['Guche', 'Régis', 'aided job'],
  ['Hochedez', 'Aminata', 'job seeker'],
  ['Isaert', 'Mickaël', 'other siae'],
  ['Josse', 'Halima', 'long job'],
  ['Kerckhove', 'Bernard', 'short job'],
  ['Lefranc', 'Soumia', 'inactive'],
  ['Monsterleet', 'Gaëtan', 'long job'],
]

// What the list of that time said beside the exit: a proof where one can be had.
const proofs: Partial<Record<Motive, Proof>> = {
  'permanent job': 'contract',
  'long job': 'pay slip',
  'short job': 'contract',
  'aided job': 'contract',
  training: 'entry paper',
  'other siae': 'entry paper',
}
export const proofOf = (how: Motive): Proof => proofs[how] ?? 'declared'

/** What somebody said six months later; nobody asks those who left the count, and one in four cannot be reached. */
export function situationOf(how: Motive, rank: number): Situation | null {
  if (motives[how] === 'withdrawn') return null
  if (rank % 4 === 3) return 'not reached'
  if (motives[how] === 'other') return rank % 5 === 0 ? 'employed' : 'looking'
  return how === 'training' ? 'training' : 'employed'
}

/** Those who work there today, by the rank of their post; Yanis holds the thirteenth. */
export const present: readonly (readonly [familyName: string, givenName: string])[] = [
  ['Allard', 'Fatima'],
  ['Boulinguez', 'Jérémy'],
  ['Caron', 'Awa'],
  ['Ducrocq', 'Stéphane'],
  ['Elhadj', 'Mariam'],
  ['Fiolet', 'Didier-Paul'],
  ['Gressier', 'Nawel'],
  ['Hidous', 'Thomas'],
  ['Jacquart', 'Estelle'],
  ['Khelifi', 'Sofiane'],
  ['Lemaître', 'Odile'],
  ['Masson', 'Bakary'],
  ['Noël', 'Virginie'],
  ['Ouali', 'Karima'],
  ['Playe', 'Anthony'],
  ['Queval', 'Rosalie'],
  ['Rahmani', 'Idir'],
  ['Sergent', 'Laurie'],
  ['Traoré', 'Seydou'],
  ['Urbaniak', 'Paulette'],
  ['Verlingue', 'Mehdi'],
  ['Wissocq', 'Chantal'],
  ['Yildiz', 'Emre'],
  ['Zunequin', 'Marie-Ange'],
  ['Agneray', 'Noé'],
  ['Bodel', 'Samia'],
  ['Cugny', 'Patrice'],
  ['Dorémus', 'Inès'],
  ['Fauquembergue', 'Luc'],
  ['Garbé', 'Nadia'],
  ['Herbez', 'Yoann'],
  ['Lacroix', 'Zohra'],
  ['Marle', 'Freddy'],
]
