MATCH (leg:Thing)<-[:SUBJECT]-(claim:Claim {predicate: 'type', value: 'FlightLeg'})
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source) WHERE coalesce(s.available, date('9999-12-31')) <= $known
OPTIONAL MATCH (leg)<-[:SUBJECT]-(number:Claim {predicate: 'identifier'})
OPTIONAL MATCH (leg)<-[:SUBJECT]-(:Claim {predicate: 'instrument'})-[:OBJECT]->(plane:Thing)
OPTIONAL MATCH (leg)<-[:SUBJECT]-(:Claim {predicate: 'agent'})-[:OBJECT]->(company:Thing)
OPTIONAL MATCH (leg)<-[:SUBJECT]-(:Claim {predicate: 'origin'})-[:OBJECT]->(start:Thing)
OPTIONAL MATCH (leg)<-[:SUBJECT]-(:Claim {predicate: 'destination'})-[:OBJECT]->(end:Thing)
OPTIONAL MATCH (leg)<-[:SUBJECT]-(time:Claim {predicate: 'time'})
OPTIONAL MATCH (leg)<-[:SUBJECT]-(:Claim {predicate: 'topic'})-[:OBJECT]->(service:Thing)
RETURN DISTINCT leg.id AS leg, coalesce(number.value, service.name, leg.name) AS flight, plane.name AS aircraft,
  company.name AS operator, start.name AS from, end.name AS to, time.value AS when, s.name AS source,
  p.exact AS quote, claim.id AS claim
ORDER BY when, flight, aircraft, from
