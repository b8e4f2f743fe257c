MATCH (site:Thing) WHERE toLower(site.name) = toLower($place) OR any(other IN site.aliases WHERE toLower(other) = toLower($place))
MATCH (site)<-[:OBJECT]-(here:Claim)-[:SUBJECT]->(event) WHERE here.predicate IN ['destination', 'location', 'origin']
MATCH (event)<-[:SUBJECT]-(tie:Claim)-[:OBJECT]->(people) WHERE tie.predicate IN ['patient', 'quantity']
MATCH (people)<-[:SUBJECT]-(claim:Claim {predicate: 'count'})
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source) WHERE coalesce(s.available, date('9999-12-31')) <= $known
OPTIONAL MATCH (people)<-[:SUBJECT]-(bound:Claim {predicate: 'bound'})
OPTIONAL MATCH (claim)-[:CLAIMANT]->(claimant)
RETURN DISTINCT toFloat(claim.value) AS number, bound.value AS bound, people.name AS group, claimant.name AS sayer,
  claim.status AS how, s.name AS source, p.exact AS quote, claim.id AS claim
ORDER BY number DESC, group, source, sayer
