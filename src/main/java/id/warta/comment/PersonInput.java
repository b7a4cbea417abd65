package id.warta.comment;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose data is meant. In the body and not the address, so that no log has it. */
public record PersonInput(
        @Schema(format = "email", examples = "sari@contoh.example") @NotBlank @Email(message = "email") @Size(max = 254)
        String email) {}
