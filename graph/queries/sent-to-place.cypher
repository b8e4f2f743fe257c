MATCH (site:Thing) WHERE toLower(site.name) = toLower($place) OR any(other IN site.aliases WHERE toLower(other) = toLower($place))
MATCH (site)<-[:OBJECT]-(claim:Claim {predicate: 'destination'})-[:SUBJECT]->(event)
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source) WHERE coalesce(s.available, date('9999-12-31')) <= $known
OPTIONAL MATCH (event)<-[:SUBJECT]-(:Claim {predicate: 'patient'})-[:OBJECT]->(patient:Thing)
OPTIONAL MATCH (event)<-[:SUBJECT]-(:Claim {predicate: 'agent'})-[:OBJECT]->(agent:Thing)
OPTIONAL MATCH (event)<-[:SUBJECT]-(time:Claim {predicate: 'time'})
OPTIONAL MATCH (event)<-[:SUBJECT]-(:Claim {predicate: 'legalBasis'})-[:OBJECT]->(basis:Thing)
RETURN DISTINCT event.id AS event, event.name AS what, patient.name AS who, agent.name AS by, time.value AS when,
  basis.name AS law, claim.status AS how, s.name AS source, p.exact AS quote, claim.id AS claim
ORDER BY when, what, source, who, by, law
