import { randomUUID } from 'node:crypto'
import { typo, writeCount } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Alert, Button, Form, LinkButton, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { aisleRules } from '../aisle.ts'
import { pictureAddress } from '../look.ts'
import { writeLeft } from '../sale-words.ts'
import { availableOf, isOpen, type Lot } from '../stock/door.ts'
import type { Merchant } from '../merchant.ts'
import { parisDay } from '#platform/time'
import { questionWords, withSource } from '../law/door.ts'
import { Counter, stateWords } from './home-page.tsx'
import { shopAddress } from '../kept-product.ts'
import { shopWords } from '../shop-frame.tsx'
import { Answers } from './answers.tsx'
import type { ShelfProduct } from './shelf.ts'

export type ShopProduct = ShelfProduct & {
  merchant: Merchant
  lots: Lot[]
  canUndo: boolean
  refused?: string
}

/** One product, for its shop: where it stands, what is missing, each answer with the way to change it. */
export function shopProductPage(c: Ask, shown: ShopProduct): Response {
  const { product, merchant, state, lacking, stock, refused } = shown
  const here = `/marche/boutique/produits/${product.id}`
  return page(
    c,
    { ...shopWords, title: product.name, refused: refused !== undefined },
    <div class="stack">
      <p>
        <a href={shopAddress('', merchant)}>{merchant.name}</a>
      </p>
      <div class="row between">
        <h1>{product.name}</h1>
        <Tag kind={stateWords[state].kind}>{stateWords[state].one}</Tag>
      </div>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      {lacking.length > 0 && (
        <Alert
          kind="wait"
          title={`${writeCount(lacking.length, 'réponse manque', 'réponses manquent')} avant la vente`}
        >
          <ul>
            {lacking.map((rule) => (
              <li>
                <a href={`${here}/${questionWords[rule.question].slug}`}>{withSource(rule)}</a>
              </li>
            ))}
          </ul>
          <LinkButton href={`${here}/suite`}>Répondre</LinkButton>
        </Alert>
      )}
      <Acts shown={shown} />
      <div class="duo">
        <img
          class="photo"
          src={pictureAddress(product, aisleRules[product.aisle].drawing)}
          alt=""
          width={160}
          height={120}
        />
        <section class="panel stack">
          <h2 class="t1">Le stock</h2>
          <Counter product={product} left={stock ? availableOf(stock) : null} back={here} />
          {stock && stock.reserved > 0 && (
            <p>{typo(`Des clients en paient ${writeLeft(stock.reserved, product)} en ce moment.`)}</p>
          )}
          <p class="row">
            <a href={`${here}/stock`}>Dire combien il y en a</a>
            <a href={`${here}/lot`}>Ajouter un lot</a>
          </p>
          <Lots lots={shown.lots} now={c.var.now} shown={shown} />
        </section>
      </div>
      <Answers product={product} merchant={merchant} />
    </div>,
    refused ? 422 : 200,
  )
}

function Acts({ shown: { product, lacking, canUndo, merchant } }: { shown: ShopProduct }) {
  const here = `/marche/boutique/produits/${product.id}`
  return (
    <div class="row">
      {product.standing !== 'on sale' && lacking.length === 0 && (
        <Form action={`${here}/publier`} label="Mettre en vente">
          <Button icon="check">Mettre en vente</Button>
        </Form>
      )}
      {product.standing === 'on sale' && (
        <>
          <Form action={`${here}/retirer`} label="Retirer de la vente">
            <Button kind="quiet" icon="cross">
              Retirer de la vente
            </Button>
          </Form>
          <a href={`/marche/produits/${product.slug}`}>Voir ce que voient les clients</a>
        </>
      )}
      <Form action={`${here}/copier`} label="Copier">
        <input type="hidden" name="id" value={randomUUID()} />
        <Button kind="quiet">Copier</Button>
      </Form>
      {canUndo && (
        <Form action={`${here}/annuler`} label="Annuler">
          <Button kind="quiet" icon="again">
            Annuler le dernier changement
          </Button>
        </Form>
      )}
      <a href={shopAddress('/ajouter', merchant)}>Ajouter un autre produit</a>
    </div>
  )
}

function Lots({ lots, now, shown }: { lots: Lot[]; now: Date; shown: ShopProduct }) {
  const open = lots.filter((one) => isOpen(one, parisDay(now)))
  if (lots.length === 0) return null
  return (
    <>
      <h3>{open.length > 0 ? 'Lots en vente' : 'Aucun lot en vente'}</h3>
      <ul>
        {open.map((one) => (
          <li>
            {typo(
              `Lot ${one.number}, du ${writeDate(one.madeOn)}${one.date ? `, ${dateWords[one.date.kind]} ${writeDate(one.date.on)}` : ''}`,
            )}
            <form method="post" action={`/marche/boutique/produits/${shown.product.id}/finir-lot`}>
              <input type="hidden" name="lot" value={one.id} />
              <Button kind="quiet" label={`Le lot ${one.number} est fini`}>
                Il est fini
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}

const dateWords = { 'use by': 'DLC', 'best before': 'DDM' } as const
