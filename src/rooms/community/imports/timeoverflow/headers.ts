import type { FileKind } from '../columns.ts'

// First rows as TimeOverflow writes them, in the language of whoever downloaded the file.
const headers: Record<FileKind, Record<string, string[]>> = {
  members: {
    en: ['N', 'Name', 'Email', 'Phone', 'Alternative Phone', 'Created', 'Last login', 'Locale', 'Balance'],
    es: [
      'N',
      'Nombre',
      'Correo',
      'Teléfono',
      'Teléfono alternativo',
      'Creado',
      'Fecha último login',
      'Locale',
      'Balance',
    ],
    ca: [
      'N',
      'Nom',
      'Correu',
      'Telèfon',
      'Telèfon alternatiu',
      'Creat',
      'Data darrera connexió',
      'Locale',
      'Balanç',
    ],
    eu: [
      'N',
      'Izena',
      'Eposta',
      'Telefonoa',
      'Ordezko telefonoa',
      'Sortua',
      'Azken saioa',
      'Locale',
      'Balantzea',
    ],
    fr: [
      'N',
      'Nom',
      'Adresse email',
      'Téléphone',
      'Téléphone (secondaire)',
      'Créé·e le',
      'Dernière connexion',
      'Locale',
      'Solde',
    ],
    'pt-BR': [
      'N',
      'Nome',
      'E-mail',
      'Telefone',
      'Telefone alternativo',
      'Criado',
      'Data do último login',
      'Locale',
      'Balanço',
    ],
    gl: [
      'N',
      'Nome',
      'Correo electrónico',
      'Teléfono',
      'Teléfono alternativo',
      'Creado',
      'Último inicio de sesión',
      'Locale',
      'Balance',
    ],
    'nl-NL': [
      'N',
      'Naam',
      'E-mail',
      'Telefoonnummer',
      'Alternatief telefoonnummer',
      'Aangemaakt',
      'Laatste login',
      'Locale',
      'Balans',
    ],
    ja: ['N', '名前', 'メールアドレス', '電話番号', '代替電話番号', '作成', '最終ログイン', 'Locale', '残高'],
  },
  offers: {
    en: ['', 'Offer', 'Tags', 'User', 'Created'],
    es: ['', 'Oferta', 'Etiquetas', 'Usuario', 'Creado'],
    ca: ['', 'Oferta', 'Etiquetes', 'Usuari', 'Creat'],
  },
  inquiries: {
    en: ['', 'Request', 'Tags', 'User', 'Created'],
    es: ['', 'Demanda', 'Etiquetas', 'Usuario', 'Creado'],
    ca: ['', 'Demanda', 'Etiquetes', 'Usuari', 'Creat'],
    'nl-NL': ['', 'Verzoek', 'Labels', 'Gebruiker', 'Aangemaakt'],
  },
  transfers: {
    en: ['Date', 'From', 'To', 'Post', 'Quantity'],
    es: ['Fecha', 'Origen', 'Destino', 'Anuncio', 'Cantidad'],
    ca: ['Data', 'Origen', 'Destí', 'Anunci', 'Quantitat'],
    eu: ['Data', 'Jatorria', 'Helmuga, erabilera', 'Iragarkia', 'Kantitatea'],
    fr: ['Date', 'Depuis', 'Vers', 'Annonce', 'Quantité'],
    'pt-BR': ['Data', 'Origem', 'Destino', 'Anúncio', 'Quantidade'],
    gl: ['Data', 'De', 'Para', 'Publicar', 'Cantidade'],
    'nl-NL': ['Datum', 'Van', 'Naar', 'Bericht', 'Aantal'],
    ja: ['日付', 'から', 'へ', '投稿', '数量'],
  },
}

/** How TimeOverflow calls people it no longer names, in the languages where that is known. */
export const vanishedPhrases = new Set([
  'The user isn’t active',
  "The user isn't active",
  'The user no longer exists',
  'El usuario no está activo',
  'El usuario ya no existe',
  "L'usuari no està actiu",
  'L’usuari no està actiu',
  "L'usuari ja no existeix",
  'L’usuari ja no existeix',
])

/** Which file a first row begins, and in which language; null when it begins none of them. */
export function recognise(firstRow: readonly string[]): { kind: FileKind; language: string } | null {
  const cells = firstRow.map((cell) => cell.trim().normalize('NFC'))
  for (const [kind, languages] of Object.entries(headers) as [FileKind, Record<string, string[]>][]) {
    for (const [language, header] of Object.entries(languages)) {
      if (header.length === cells.length && header.every((word, place) => word === cells[place]))
        return { kind, language }
    }
  }
  return null
}

/** The first row of a file in a language. */
export function headerOf(kind: FileKind, language: string): string[] | undefined {
  return headers[kind][language]
}

export function languagesOf(kind: FileKind): string[] {
  return Object.keys(headers[kind])
}
