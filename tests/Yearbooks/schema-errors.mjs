// Prints what is wrong with the JSON on stdin by the schema in the file named.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const validate = new Ajv({ allErrors: true, strict: false, formats: { date: true } }).compile(JSON.parse(readFileSync(process.argv[2], "utf8")));
if (!validate(JSON.parse(readFileSync(0, "utf8"))))
  process.stdout.write(validate.errors.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}\n`).join(""));
