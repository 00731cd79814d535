package id.jejak.query.platform;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/openapi.json}: what can be asked, as OpenAPI says it. A test keeps the document true to the code. */
@RestController
class ContractController {

    private static final Resource DOCUMENT = new ClassPathResource("queries.json", ContractController.class);

    @GetMapping(path = "/api/queries/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource contract() {
        return DOCUMENT;
    }
}
