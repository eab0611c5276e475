import type { NonEmpty } from './random';

/** Names that are common together, for one code of Ethnicity. Spec: ILR 2025-26, Ethnicity. */
export type NameStock = {
  readonly ethnicity: number;
  /** Of a hundred learners. */
  readonly share: number;
  readonly female: NonEmpty<string>;
  readonly male: NonEmpty<string>;
  readonly family: NonEmpty<string>;
};

const list = (text: string): NonEmpty<string> => {
  const [first = '', ...others] = text.split(', ');
  return [first, ...others];
};

/** The first stock is everybody's who is in none of the others. */
export const nameStocks: NonEmpty<NameStock> = [
  {
    ethnicity: 31,
    share: 58,
    female: list('Amelia, Chloe, Grace, Ellie, Megan, Holly, Freya, Lucy Anne, Zoë, Bethany, Poppy'),
    male: list('Jack, Harry, Callum, Joshua, Oliver, Reece, Thomas, Ben, Kieran, George, Lewis'),
    family: list(
      "Sutcliffe, Greenwood, Barraclough, Holroyd, Ackroyd, Crowther, Whitworth, Naylor, Shaw, Haigh, Midgley, D'Arcy, Hirst",
    ),
  },
  {
    ethnicity: 32,
    share: 3,
    female: list('Aoife, Niamh, Róisín, Siobhán'),
    male: list('Cian, Oisín, Pádraig, Declan'),
    family: list("O'Brien, O'Connor, Ó Súilleabháin, Gallagher, O'Dowd"),
  },
  {
    ethnicity: 34,
    share: 7,
    female: list('Zuzanna, Małgorzata, Ioana, Eglė, Agnieszka'),
    male: list('Paweł, Łukasz, Ștefan, Tomáš, Jakub'),
    family: list('Wiśniewski, Łukaszewski, Kowalczyk, Popescu, Žukauskas, Dvořák'),
  },
  {
    ethnicity: 35,
    share: 3,
    female: list('Shanice, Jade, Leah'),
    male: list('Jermaine, Tyrell, Marcus'),
    family: list('Campbell, Bailey, Thompson, Reid'),
  },
  {
    ethnicity: 39,
    share: 4,
    female: list('Priya, Anjali, Harpreet, Simran'),
    male: list('Arjun, Gurpreet, Rohan, Jaspal'),
    family: list('Patel, Kaur, Singh, Sharma, Desai'),
  },
  {
    ethnicity: 40,
    share: 12,
    female: list('Aisha, Zainab, Fatima, Maryam, Sana'),
    male: list('Mohammed, Hamza, Ibrahim, Bilal, Usman'),
    family: list('Ahmed, Hussain, Khan, Mahmood, Akhtar, Iqbal'),
  },
  {
    ethnicity: 41,
    share: 3,
    female: list('Nusrat, Tahmina, Rukhsana'),
    male: list('Rahim, Shafiq, Tanvir'),
    family: list('Begum, Miah, Chowdhury, Uddin'),
  },
  {
    ethnicity: 44,
    share: 4,
    female: list('Chiamaka, Abena, Folasadé, Hiwot'),
    male: list('Kwame, Tendai, Chinedu, Yonas'),
    family: list('Okafor, Mensah, Adébáyò, Moyo, Tesfaye'),
  },
  {
    ethnicity: 47,
    share: 3,
    female: list('Noor, Rania, Hanan'),
    male: list('Omar, Yousef, Karim'),
    family: list('Al-Masri, Haddad, El Amrani'),
  },
  {
    ethnicity: 98,
    share: 3,
    female: list('Thảo, María José, Inês, Nilüfer'),
    male: list('Minh, José, João, Serhat'),
    family: list('Nguyễn, Muñoz, Gonçalves, Yıldız, Ferreira'),
  },
];

export const streets = list(
  "Mill Lane, Station Road, Church Street, Beck Side, The Crescent, Hope Street, Albert Terrace, Moor View, Canal Road, St Anne's Close",
);
