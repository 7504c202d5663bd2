/**
 * Common products of fresh food, ours, to spare merchants their typing. One a line: name | aisle | pack | usually contains |
 * may contain | cold | drawing; what is empty is the aisle's. Proposed and confirmed by the merchant, never taken for said.
 */
export const commonFresh = `
Baguette | bakery | 250 g | gluten | sesame | | baguette
Baguette de tradition | bakery | 250 g | gluten | sesame | | baguette
Ficelle | bakery | 125 g | gluten | sesame | | baguette
Pain | bakery | 400 g | gluten | sesame, nuts | | pain
Pain de campagne | bakery | 800 g | gluten | sesame, nuts | | pain
Pain complet | bakery | 400 g | gluten | sesame, nuts | | pain
Pain aux céréales | bakery | 400 g | gluten, sesame | nuts | | pain
Pain de seigle | bakery | 400 g | gluten | sesame, nuts | | pain
Pain de mie | bakery | 500 g | gluten, milk | eggs, soybeans | | pain
Pain aux noix | bakery | 400 g | gluten, nuts | sesame | | pain
Pain au levain | bakery | 500 g | gluten | sesame, nuts | | pain
Faluche | bakery | 150 g | gluten | sesame | | pain
Croissant | bakery | pièce | gluten, milk | eggs, nuts | | croissant
Pain au chocolat | bakery | pièce | gluten, milk, soybeans | eggs, nuts | | croissant
Pain aux raisins | bakery | pièce | gluten, milk, eggs | nuts | | croissant
Chausson aux pommes | bakery | pièce | gluten, milk | eggs, nuts | | croissant
Brioche | bakery | 300 g | gluten, milk, eggs | nuts | | pain
Cramique | bakery | 400 g | gluten, milk, eggs | nuts | | pain
Craquelin | bakery | 400 g | gluten, milk, eggs | nuts | | pain
Gaufre fourrée | bakery | pièce | gluten, milk, eggs | nuts | | gateau
Gaufre liégeoise | bakery | pièce | gluten, milk, eggs | soybeans | | gateau
Tarte au sucre | bakery | pièce | gluten, milk, eggs | nuts | | tarte
Tarte au libouli | bakery | pièce | gluten, milk, eggs | nuts | | tarte
Tarte aux pommes | bakery | pièce | gluten, milk, eggs | nuts | | tarte
Tarte à la rhubarbe | bakery | pièce | gluten, milk, eggs | nuts | | tarte
Merveilleux | bakery | pièce | milk, eggs, soybeans | nuts, gluten | | gateau
Éclair au chocolat | bakery | pièce | gluten, milk, eggs, soybeans | nuts | le4 | gateau
Éclair au café | bakery | pièce | gluten, milk, eggs | nuts | le4 | gateau
Paris-brest | bakery | pièce | gluten, milk, eggs, nuts | | le4 | gateau
Religieuse | bakery | pièce | gluten, milk, eggs, soybeans | nuts | le4 | gateau
Millefeuille | bakery | pièce | gluten, milk, eggs | nuts | le4 | gateau
Fraisier | bakery | pièce | gluten, milk, eggs | nuts | le4 | gateau
Forêt-noire | bakery | pièce | gluten, milk, eggs | nuts, soybeans | le4 | gateau
Bûche | bakery | pièce | gluten, milk, eggs | nuts, soybeans | le4 | gateau
Galette frangipane | bakery | pièce | gluten, milk, eggs, nuts | | | tarte
Flan pâtissier | bakery | pièce | gluten, milk, eggs | nuts | | tarte
Madeleine | bakery | pièce | gluten, milk, eggs | nuts | | gateau
Cookie | bakery | pièce | gluten, milk, eggs | nuts, soybeans | | gateau
Meringue | bakery | pièce | eggs | milk, nuts | | gateau
Chouquette | bakery | pièce | gluten, milk, eggs | | | gateau
Macaron | bakery | pièce | eggs, milk, nuts | gluten | | gateau
Sandwich jambon-beurre | deli | pièce | gluten, milk | mustard | | sandwich
Quiche lorraine | deli | pièce | gluten, milk, eggs | | | tarte
Croque-monsieur | deli | pièce | gluten, milk | mustard | | sandwich
Ficelle picarde | deli | pièce | gluten, milk, eggs | | | soupe
Welsh | deli | 400 g | gluten, milk, mustard | | | soupe
Flamiche aux poireaux | deli | 450 g | gluten, milk, eggs | | | tarte
Tarte au maroilles | deli | 450 g | gluten, milk, eggs | | | tarte
Soupe de légumes | deli | 50 cl | celery | milk | le4 | soupe
Soupe de poissons | deli | 75 cl | fish, crustaceans, celery | molluscs | | soupe
Potjevleesch | deli | 500 g | | celery, mustard | | viande
Carbonade flamande | deli | 500 g | gluten | celery, mustard | | viande
Poireau | greengrocer | le kilo | | | | poireau
Endive | greengrocer | le kilo | | | | chicon
Chicon | greengrocer | le kilo | | | | chicon
Carotte | greengrocer | le kilo | | | | carotte
Pomme de terre | greengrocer | le kilo | | | | patate
Oignon | greengrocer | le kilo | | | | patate
Échalote | greengrocer | le kilo | | | | patate
Ail | greengrocer | pièce | | | | patate
Betterave cuite | greengrocer | 500 g | | | | carotte
Navet | greengrocer | le kilo | | | | carotte
Panais | greengrocer | le kilo | | | | carotte
Chou-fleur | greengrocer | pièce | | | | salade
Chou de Bruxelles | greengrocer | le kilo | | | | salade
Chou rouge | greengrocer | le kilo | | | | salade
Brocoli | greengrocer | le kilo | | | | salade
Potimarron | greengrocer | le kilo | | | | courge
Courge butternut | greengrocer | le kilo | | | | courge
Courgette | greengrocer | le kilo | | | | courgette
Concombre | greengrocer | pièce | | | | courge
Tomate | greengrocer | le kilo | | | | tomate
Poivron | greengrocer | le kilo | | | | tomate
Aubergine | greengrocer | le kilo | | | | tomate
Batavia | greengrocer | pièce | | | | salade
Salade | greengrocer | pièce | | | | salade
Mâche | greengrocer | 150 g | | | | salade
Épinard | greengrocer | le kilo | | | | salade
Radis | greengrocer | la botte | | | | carotte
Persil | greengrocer | la botte | | | | poireau
Haricot vert | greengrocer | le kilo | | | | poireau
Petit pois | greengrocer | le kilo | | | | poireau
Céleri branche | greengrocer | pièce | celery | | | poireau
Céleri-rave | greengrocer | pièce | celery | | | patate
Champignon de Paris | greengrocer | 500 g | | | | champignon
Rhubarbe | greengrocer | le kilo | | | | poireau
Pomme | greengrocer | le kilo | | | | pomme
Poire | greengrocer | le kilo | | | | pomme
Fraise | greengrocer | 500 g | | | | fraise
Framboise | greengrocer | 125 g | | | | fraise
Cerise | greengrocer | le kilo | | | | fraise
Prune | greengrocer | le kilo | | | | pomme
Raisin | greengrocer | le kilo | | | | fraise
Clémentine | greengrocer | le kilo | | | | pomme
Orange | greengrocer | le kilo | | | | pomme
Citron | greengrocer | le kilo | | | | pomme
Banane | greengrocer | le kilo | | | | banane
Kiwi | greengrocer | les 6 | | | | pomme
Noix | greengrocer | le kilo | nuts | | | pomme
Noisette | greengrocer | le kilo | nuts | | | pomme
`
