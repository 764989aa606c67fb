/** What of each saving was achieved when a period was reported, in thousands, by the year and the period. */
export const achieved: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "2023/24": {
    "MUP round-review": 80,
    "MUP lighting": 60,
    "MUW reablement": 290,
    "MUW placements": 120,
    "MUR vacancies": 215,
    "MUR print": 30,
  },
  "2024/25 q1": {
    "MUP round-review": 115,
    "MUP lighting": 15,
    "MUW reablement": 140,
    "MUW placements": 60,
    "MUR vacancies": 195,
    "MUR print": 10,
  },
  "2024/25 q2": {
    "MUP round-review": 130,
    "MUP lighting": 40,
    "MUW reablement": 300,
    "MUW placements": 150,
    "MUR vacancies": 220,
    "MUR print": 30,
  },
};
