MATCH (event:Thing)<-[:SUBJECT]-(class:Claim {predicate: 'type'}) WHERE class.value IN ['PrisonerExchange', 'Release']
WITH DISTINCT event
MATCH (event)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(party) WHERE claim.predicate IN ['patient', 'beneficiary', 'agent']
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source) WHERE coalesce(s.available, date('9999-12-31')) <= $known
OPTIONAL MATCH (event)<-[:SUBJECT]-(time:Claim {predicate: 'time'})
RETURN DISTINCT event.id AS event, event.name AS what, CASE claim.predicate WHEN 'agent' THEN party.name END AS by,
  CASE claim.predicate WHEN 'patient' THEN party.name END AS released,
  CASE claim.predicate WHEN 'beneficiary' THEN party.name END AS for, time.value AS when, claim.status AS how,
  s.name AS source, p.exact AS quote, claim.id AS claim
ORDER BY when, what, by, released, for, source
