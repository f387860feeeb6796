/** 256 words that are spelled alike in English and French, so that a co-chair and a member can compare theirs aloud. One stands for a byte. */
export const fingerprintWords: readonly string[] = `
  accord album alibi alligator alphabet angle animal article artisan automobile avalanche avenue
  balance ballet banjo banquet barbecue biscuit bison boulevard bouquet brochure bronze buffet
  cabaret cactus camp canal canyon cargo caribou cascade central centre chalet champion chance
  change chef cobalt cobra concert corridor coyote crocodile croissant cube culture delta dessert
  dialogue direction distance document dolmen domino dragon durable ellipse empire enclave enzyme
  espresso exact excellent excursion expansion extra fable festival fiction folio fondue force forum
  fragment fruit fuchsia fugue garage gazelle geyser glacier gong gorge gouache gourmet grain grand
  graphite gratitude guide hamster harmonica hectare horizon humus iceberg image impact invitation
  iris isotope jade jaguar jazz jockey journal judo jury justice kayak ketchup kimono kiwi koala
  large latitude litchi logo longitude lotus lynx machine maestro magma magnolia mandarin marathon
  marine maximum melon menu message microphone million mimosa minimum minute mirage mission mobile
  module moment moustache multiple muscle mustang nature navigation nectar noble nocturne nuance
  nylon oasis octave olive omelette onyx orange orient origami ozone page palace panda panorama
  papyrus parachute parade parasol passage passion patio pause photo piano pixel pizza plan plateau
  poncho portrait position prairie prince puma python quiche quotient radar radio record refuge
  restaurant ricochet robot rose rotation route rugby sage salon sardine satellite sauna saxophone
  science silence silhouette simple soda solitaire solo souvenir spatial spectacle sphinx sport
  station statue studio surface surprise table talent tango taxi tennis texture toboggan toucan
  tradition train triangle trombone tunnel turban turbine turquoise variable vase version villa
  village violet vocation volume voyage wagon xylophone yacht yoga zigzag zone`
  .trim()
  .split(/\s+/)
