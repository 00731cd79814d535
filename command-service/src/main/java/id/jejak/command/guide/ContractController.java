package id.jejak.command.guide;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/commands/openapi.json}: what can be asked for, as OpenAPI says it. */
@RestController
class ContractController {

    private final Contract contract;

    ContractController(Contract contract) {
        this.contract = contract;
    }

    @GetMapping(path = "/api/commands/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> contract() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + DigestUtils.md5DigestAsHex(contract.bytes()) + "\"")
                .body(contract.bytes());
    }
}
