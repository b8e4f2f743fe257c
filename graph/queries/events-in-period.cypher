MATCH (event:Thing)<-[:SUBJECT]-(claim:Claim {predicate: 'time'})
MATCH (event)<-[:SUBJECT]-(first:Claim {predicate: 'earliest'}), (event)<-[:SUBJECT]-(last:Claim {predicate: 'latest'})
WHERE last.value >= toString($since) AND first.value <= toString($until)
MATCH (p:Passage)<-[:EVIDENCE]-(claim)-[:STATED_IN]->(s:Source)
RETURN DISTINCT event.id AS event, event.name AS what, claim.value AS when, first.value AS earliest,
  last.value AS latest, claim.status AS how, s.name AS source, p.exact AS quote, claim.id AS claim
ORDER BY earliest, latest, what, source
