import { colds, coldWords } from '#delivery'
import { writePercent } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Choices, DateField, Field } from '#platform/ui'
import type { ComponentChildren } from 'preact'
import { PriceFields, proposedVat, typedOr } from '../shelf/door.ts'
import { aisleRules, aisles, vatRates, type VatRate } from '../aisle.ts'
import { AllergenQuestion } from './allergen-question.tsx'
import type { Asked } from './asked.ts'
import type { Question } from '../law/door.ts'
import { fishings } from '../product.ts'
import { proposedCold } from '../draft/door.ts'
import { fishingWords } from '../sale-words.ts'

const vatHints: Record<VatRate, string> = {
  550: 'Alimentation, livres',
  1000: 'Plats à manger tout de suite, fleurs',
  2000: 'Alcool, confiserie, le reste',
  210: 'Presse',
}

type Draw = (asked: Asked, now: Date) => ComponentChildren

/** The fields of each question. */
export const questionFields: Record<Question, Draw> = {
  price: ({ product, typed, errors }) => <PriceFields product={product} typed={typed} errors={errors} />,
  aisle: ({ product, typed, errors }) => (
    <Choices
      name="rayon"
      legend="Le rayon"
      error={errors?.['rayon']}
      value={typedOr(typed, 'rayon', product.aisle)}
      options={aisles.map((one) => ({ value: one, label: aisleRules[one].label }))}
    />
  ),
  vat: ({ product, others, typed, errors }) => (
    <Choices
      name="taux"
      legend="Le taux"
      hint="Celui qui est coché est le plus courant pour ce rayon."
      error={errors?.['taux']}
      value={typedOr(typed, 'taux', String(proposedVat(product, others)))}
      options={vatRates.map((one) => ({
        value: String(one),
        label: writePercent(one / 10_000),
        hint: vatHints[one],
      }))}
    />
  ),
  origin: ({ product, others, typed, errors }) => (
    <Field
      name="origine"
      label={
        product.aisle === 'fish'
          ? 'La zone de pêche, ou le pays d’élevage'
          : 'Le pays, la région ou la commune'
      }
      error={errors?.['origine']}
      value={typedOr(typed, 'origine', product.origin ?? '')}
      list={[...new Set([...others.flatMap((one) => one.origin ?? []), 'France'])].slice(0, 12)}
      maxlength={80}
    />
  ),
  fishing: ({ product, typed, errors }) => (
    <Choices
      name="peche"
      legend="La méthode"
      error={errors?.['peche']}
      value={typedOr(typed, 'peche', product.fishing ?? '')}
      options={fishings.map((one) => ({ value: one, label: fishingWords[one] }))}
    />
  ),
  allergens: (asked) => <AllergenQuestion {...asked} />,
  cold: ({ product, merchant, typed, errors }) => (
    <>
      <Choices
        name="froid"
        legend="La température"
        error={errors?.['froid']}
        value={typedOr(typed, 'froid', proposedCold(product))}
        options={colds.map((one) => ({
          value: one,
          label: one === 'ambient' ? 'Non, il se garde dehors' : `Oui : ${coldWords[one]}`,
          ...(one === 'ambient' || merchant.colds.includes(one)
            ? {}
            : { hint: 'Votre commerce n’a pas encore dit qu’il le garde' }),
        }))}
      />
      <p>
        <a href={`/marche/boutique/presentation?commerce=${merchant.slug}`}>
          Dire quel froid votre commerce garde
        </a>
      </p>
    </>
  ),
  stock: ({ product, typed, errors }) => (
    <Field
      name="nombre"
      label={
        product.sold === 'piece'
          ? 'Combien de pièces'
          : product.sold === 'weight'
            ? 'Combien de kilos'
            : 'Combien de litres'
      }
      hint="Zéro se dit aussi : le produit est montré « épuisé »."
      error={errors?.['nombre']}
      value={typedOr(typed, 'nombre', '')}
      inputmode="decimal"
      size={8}
    />
  ),
  lot: ({ merchant, product, typed, errors }, now) => (
    <>
      <Field
        name="numero"
        label="Le numéro du lot"
        hint="Celui de l’étiquette, ou le vôtre."
        error={errors?.['numero']}
        value={typedOr(typed, 'numero', '')}
        maxlength={40}
      />
      <DateField
        name="fait"
        label="Fait, cuit ou reçu le"
        error={errors?.['fait']}
        value={typedOr(typed, 'fait', parisDay(now))}
      />
      <Choices
        name="genre"
        legend="La date écrite sur le produit"
        error={errors?.['genre']}
        value={typedOr(typed, 'genre', '')}
        options={[
          { value: 'use by', label: 'À consommer jusqu’au (DLC)' },
          { value: 'best before', label: 'De préférence avant le (DDM)' },
          { value: 'none', label: 'Pas de date' },
        ]}
      />
      <DateField
        name="date"
        label="Cette date"
        required={false}
        error={errors?.['date']}
        value={typedOr(typed, 'date', '')}
      />
      <Field
        name="quantite"
        label={product.sold === 'piece' ? 'Combien de pièces' : 'Combien de kilos ou de litres'}
        error={errors?.['quantite']}
        value={typedOr(typed, 'quantite', '')}
        inputmode="decimal"
        size={8}
      />
      <Field
        name="fournisseur"
        label="Qui vous l’a fourni"
        hint={`Vide si c’est ${merchant.name} qui l’a fait.`}
        required={false}
        error={errors?.['fournisseur']}
        value={typedOr(typed, 'fournisseur', '')}
        maxlength={120}
      />
    </>
  ),
}
