MATCH (site:Thing) WHERE toLower(site.name) = toLower($place) OR any(other IN site.aliases WHERE toLower(other) = toLower($place))
MATCH (site)<-[:OBJECT]-(here:Claim)-[:SUBJECT]->(event) WHERE here.predicate IN ['location', 'destination']
MATCH (event)<-[:SUBJECT]-(typed:Claim {predicate: 'type'}) WHERE typed.value IN $kind
WITH DISTINCT event
MATCH (event)<-[:SUBJECT]-(said:Claim)
MATCH (p:Passage)<-[:EVIDENCE]-(said)-[:STATED_IN]->(s:Source) WHERE coalesce(s.available, date('9999-12-31')) <= $known
OPTIONAL MATCH (said)-[:CLAIMANT]->(claimant)
RETURN event.id AS event, event.name AS what, claimant.name AS sayer, said.status AS how, s.name AS source,
  p.exact AS quote, min(said.id) AS claim
ORDER BY what, event, source, quote
